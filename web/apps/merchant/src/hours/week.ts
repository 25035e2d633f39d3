import type { Day, HoursException, OpeningHours } from '@docket/api'

export const DAYS: Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A day can have several openings (lunch and dinner), and none at all. */
export function openingsOf(hours: readonly OpeningHours[], day: Day): OpeningHours[] {
  return hours.filter(opening => opening.day === day)
}

/** A time input has no 24:00; the midnight that ends a day is written 00:00 there. */
export function closingForInput(closes: string): string {
  return closes === '24:00' ? '00:00' : closes
}

export function closingFromInput(closes: string): string {
  return closes === '00:00' ? '24:00' : closes
}

export function openingProblem({ opens, closes }: Pick<OpeningHours, 'opens' | 'closes'>): boolean {
  return !opens || !closes || opens >= closes
}

/** Exceptions as the server takes them: a closed day has no times. */
export function sentException({ date, closed, opens, closes }: HoursException): HoursException {
  return closed ? { date, closed: true } : { date, opens, closes }
}

export function exceptionProblem(exception: HoursException): boolean {
  const { date, closed, opens, closes } = exception
  return !date || (!closed && openingProblem({ opens: opens ?? '', closes: closes ?? '' }))
}
