const FIRST_MS = 500
const LONGEST_MS = 20_000

/**
 * How long to wait before the n-th try. Half of it is chance: after an outage a hall full of phones must not come back
 * in the same instant.
 */
export function backoff(attempt: number, chance: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt)
  return full / 2 + (full / 2) * chance()
}
