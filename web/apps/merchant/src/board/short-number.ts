/** What is called out at the counter: the last part of ORD-20261120-042. */
export function shortNumber(number: string): string {
  return number.split('-').at(-1) ?? number
}
