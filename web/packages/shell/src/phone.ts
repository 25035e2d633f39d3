/** A number as the server takes it (+ and digits), or null when it cannot be one. */
export function plainPhone(typed: string): string | null {
  const plain = westernDigits(typed)
    .replace(/[\s().\u2010-\u2015-]/g, '')
    .replace(/^00/, '+')
  return /^\+[1-9]\d{7,14}$/.test(plain) ? plain : null
}

/** The six digits of a code, out of whatever was typed or pasted. */
export function plainCode(typed: string): string {
  return westernDigits(typed).replace(/\D/g, '').slice(0, 6)
}

/** Arabic-Indic, Persian and Devanagari digits are typed by people and unknown to the server. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, digit => {
    const code = digit.charCodeAt(0)
    const zero = code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660
    return String(code - zero)
  })
}
