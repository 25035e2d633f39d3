type When = string | number | Date

/** Times are shown where the kitchen stands, wherever the phone is. */
export function timeOfDay(at: When, zone: string, language: string): string {
  if (isWallClock(at)) return at
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: zone }).format(new Date(at))
}

export function dayAndTime(at: When, zone: string, language: string): string {
  if (isWallClock(at)) return at
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  }
  return new Intl.DateTimeFormat(language, options).format(new Date(at))
}

/** "07:00" is the kitchen's own time already. */
function isWallClock(at: When): at is string {
  return typeof at === 'string' && /^\d\d:\d\d$/.test(at)
}

export function weekday(index: number, language: string): string {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + index))
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date)
}

/** The largest unit that fits: 40 seconds, 3 minutes, 2 hours, 5 days ago. */
export function ago(at: When, now: number, language: string): string {
  const seconds = Math.min(0, Math.round((new Date(at).getTime() - now) / 1000))
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (seconds > -60) return format.format(seconds, 'second')
  if (seconds > -3600) return format.format(Math.ceil(seconds / 60), 'minute')
  if (seconds > -86_400) return format.format(Math.ceil(seconds / 3600), 'hour')
  return format.format(Math.ceil(seconds / 86_400), 'day')
}

/** How long until a deadline, never negative: at zero the server decides. */
export function remaining(deadline: When, now: number): number {
  return Math.max(0, new Date(deadline).getTime() - now)
}

/** A stop watch: 0:07, 12:40, 1:02:03. */
export function stopWatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** Counting down shows the second that is running, so that it ends at 0:00 and not a second late. */
export function countdown(ms: number): string {
  return stopWatch(Math.ceil(ms / 1000) * 1000)
}
