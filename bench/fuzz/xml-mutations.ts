import type { Chance } from './chance.ts'
import type { Drop } from './drops.ts'
import { bytesOf, editBytes, editText, flipped, inserted, utf16 } from './edits.ts'
import type { Mutation } from './mutations.ts'

type Change = (drop: Drop, chance: Chance) => ReturnType<Mutation['mutate']>

const xml = (name: string, weight: number, mutate: Change): Mutation => ({ name, of: 'xml', weight, mutate })

/** Ten entities, each ten of the one before: three gigabytes, were they expanded. */
const LAUGHS = `<!DOCTYPE EXPSSDA903 [<!ENTITY l0 "lol">${Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>`
const OUTSIDE = [
  '<!DOCTYPE EXPSSDA903 [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE EXPSSDA903 SYSTEM "http://127.0.0.1/x.dtd">',
  '<!DOCTYPE EXPSSDA903 PUBLIC "-//x" "http://127.0.0.1/x.dtd">',
  '<!DOCTYPE EXPSSDA903 [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
]
const TAGS = /<\/?[A-Z_0-9]+>/g

const withDoctype = (text: string, doctype: string, entity: string): string =>
  text.replace('<EXPSSDA903>', `${doctype}<EXPSSDA903>`).replace('<ETHNIC>', `<ETHNIC>&${entity};`)

export const XML_MUTATIONS: readonly Mutation[] = [
  xml('cut off', 8, (drop, chance) => editBytes(drop, chance, bytes => bytes.subarray(0, chance.below(bytes.length + 1)))),
  xml('bytes changed', 8, (drop, chance) => editBytes(drop, chance, bytes => flipped(bytes, chance, 1 + chance.below(10)))),
  xml('tags lost', 6, (drop, chance) => editText(drop, chance, text => text.replace(TAGS, tag => (chance.next() < 0.005 ? '' : tag)))),
  xml('tags exchanged', 6, (drop, chance) =>
    editText(drop, chance, text => {
      const tags = text.match(TAGS) ?? []
      return text.replace(TAGS, tag => (chance.next() < 0.005 ? chance.pick(tags) : tag))
    })),
  xml('elements twice', 5, (drop, chance) =>
    editText(drop, chance, text => text.replace(/<([A-Z_0-9]+)>[^<]*<\/\1>/g, whole => (chance.next() < 0.05 ? whole + whole : whole)))),
  xml('elements renamed', 5, (drop, chance) =>
    editText(drop, chance, text => {
      const [from, to] = [chance.pick(['PL', 'DECOM', 'CHILDID', 'HEADER', 'EPISODE', 'DOB', 'EXPSSDA903']), chance.pick(['X', 'pl', 'CHILD', 'constructor', '__proto__', 'OC2'])]
      return text.replaceAll(`<${from}>`, `<${to}>`).replaceAll(`</${from}>`, `</${to}>`)
    })),
  xml('entities that grow', 3, (drop, chance) => editText(drop, chance, text => withDoctype(text, LAUGHS, 'l10'))),
  xml('entities from outside', 3, (drop, chance) => editText(drop, chance, text => withDoctype(text, chance.pick(OUTSIDE), 'x'))),
  xml('entities not declared', 3, (drop, chance) => editText(drop, chance, text => inserted(text, chance, chance.pick(['&x;', '&#0;', '&#xD800;', '&#99999999;', '&', '&amp', '&lt;'])))),
  xml('deep nesting', 1, (drop, chance) => editText(drop, chance, text => inserted(text, chance, '<A>'.repeat(1 + chance.below(100_000))))),
  xml('attributes, comments, CDATA, instructions', 5, (drop, chance) =>
    editText(drop, chance, text => text.replace(TAGS, tag => (chance.next() < 0.02 ? chance.pick([tag.replace('>', ' a="1">'), `<!-- x -->${tag}`, `${tag}<![CDATA[<x>&]]>`, `<?php x ?>${tag}`, tag.replace('<', '<x:')]) : tag)))),
  xml('an attribute of 2 MB, or a million attributes', 0.1, (drop, chance) =>
    editText(drop, chance, text => text.replace('<CHILD>', chance.next() < 0.5 ? `<CHILD a="${'x'.repeat(2_000_000)}">` : `<CHILD ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(' ')}>`))),
  xml('an element of 2 MB', 0.3, (drop, chance) => editText(drop, chance, text => text.replace('<URN>', `<URN>${chance.pick(['x', ' ', '&amp;', '\n']).repeat(2_000_000)}`))),
  xml('another encoding than declared', 4, (drop, chance) =>
    editBytes(drop, chance, bytes => {
      const text = new TextDecoder().decode(bytes).replace('us-ascii', chance.pick(['utf-16', 'x-none', 'utf-8', 'ebcdic-cp-be']))
      return chance.next() < 0.5 ? utf16(`\ufeff${text}`, chance.next() < 0.5) : bytesOf(text.replace('WBRI', 'WBRÎ'))
    })),
  xml('another document', 2, (drop, chance) => editText(drop, chance, () => chance.pick(['<html></html>', '<?xml version="1.0"?><a/>', '<EXPSSDA903/>', '<EXPSSDA903></EXPSSDA903><EXPSSDA903/>', '<', '<?xml', '<EXPSSDA903 xmlns="x"/>', '<!-- x -->']))),
  xml('CSV beside it', 3, (drop, chance) => [
    ...editText(drop, chance, text => text),
    { path: 'episodes.csv', bytes: bytesOf('CHILD,DECOM,RNE,PLACE\n1,01/05/2025,S,U6\n') },
  ]),
  xml('two returns', 2, (drop, chance) => [...editText(drop, chance, text => text), { path: chance.pick(['2024-25/b.xml', 'b.xml']), bytes: bytesOf(drop[0]!.text) }]),
] // prettier-ignore
