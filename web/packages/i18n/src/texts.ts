import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Language } from './languages'

export type Values = Record<string, FluentVariable>

const files = import.meta.glob<string>('../../../../locales/*/web-*.ftl', {
  query: '?raw',
  import: 'default',
})

/** The texts of one language out of the named catalogues (`common` is web-common.ftl). */
export async function loadTexts(language: Language, catalogues: readonly string[]): Promise<FluentBundle> {
  const sources = await Promise.all(catalogues.map(name => readCatalogue(language, name)))
  return bundleOf(language, sources)
}

export function bundleOf(language: Language, sources: readonly string[]): FluentBundle {
  const bundle = new FluentBundle(language)
  for (const source of sources) bundle.addResource(new FluentResource(source))
  return bundle
}

/** A missing text shows its name: ugly, seen at once, and never an empty button. */
export function format(bundle: FluentBundle, id: string, values?: Values): string {
  const pattern = bundle.getMessage(id)?.value
  return pattern ? bundle.formatPattern(pattern, values) : id
}

function readCatalogue(language: Language, name: string): Promise<string> {
  const read = files[`../../../../locales/${language}/web-${name}.ftl`]
  if (!read) throw new Error(`no catalogue web-${name}.ftl in ${language}`)
  return read()
}
