import type { MenuItem, OptionGroup } from '@docket/api'

/** Chosen choices of one item, by group. */
export type Chosen = Readonly<Record<string, readonly string[]>>

/** A group that wants exactly one starts with its first choice that can be had. */
export function firstChoices(item: MenuItem): Chosen {
  const picked = item.options.map(group => {
    const first = group.choices.find(choice => choice.available)
    return [group.id, group.min === 1 && group.max === 1 && first ? [first.id] : []] as const
  })
  return Object.fromEntries(picked)
}

/** One of one replaces; one of several adds or takes away, up to the most allowed. */
export function toggled(chosen: Chosen, group: OptionGroup, choice: string): Chosen {
  const now = chosen[group.id] ?? []
  if (group.max === 1)
    return { ...chosen, [group.id]: now.includes(choice) && group.min === 0 ? [] : [choice] }
  if (now.includes(choice)) return { ...chosen, [group.id]: now.filter(other => other !== choice) }
  return now.length >= group.max ? chosen : { ...chosen, [group.id]: [...now, choice] }
}

export function unfinished(item: MenuItem, chosen: Chosen): OptionGroup[] {
  return item.options.filter(group => (chosen[group.id]?.length ?? 0) < group.min)
}

export function chosenChoices(item: MenuItem, chosen: Chosen) {
  return item.options.flatMap(group => group.choices.filter(choice => chosen[group.id]?.includes(choice.id)))
}

export function unitPrice(item: MenuItem, chosen: Chosen): number {
  return chosenChoices(item, chosen).reduce((price, choice) => price + choice.price, item.price)
}
