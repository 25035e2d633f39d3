import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { expect, test } from 'vitest'
import { LANGUAGES } from './languages'

const folder = join(import.meta.dirname, '../../../../locales')
const catalogues = readdirSync(join(folder, 'en')).filter(name => /^web-.*\.ftl$/.test(name))
const source = (language: string, name: string) => readFileSync(join(folder, language, name), 'utf8')
const ids = (text: string) => [...text.matchAll(/^([a-z][\w-]*) =/gm)].map(match => match[1])
const variables = (text: string) => {
  const byId = new Map<string, string>()
  for (const block of text.split(/\n(?=[a-z])/)) {
    const id = block.match(/^([a-z][\w-]*) =/)?.[1]
    if (id) byId.set(id, [...new Set(block.match(/\$\w+/g))].sort().join(' '))
  }
  return byId
}

test.each(catalogues)('%s says the same things in every language', name => {
  const english = source('en', name)
  for (const language of LANGUAGES) {
    const text = source(language, name)
    expect(ids(text).sort(), `ids in ${language}`).toEqual(ids(english).sort())
    for (const [id, used] of variables(english)) {
      expect(variables(text).get(id), `${id} in ${language}`).toBe(used)
    }
    expect(new FluentBundle(language).addResource(new FluentResource(text))).toEqual([])
  }
})

test('no id stands in two catalogues', () => {
  const all = catalogues.flatMap(name => ids(source('en', name)))
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([])
})
