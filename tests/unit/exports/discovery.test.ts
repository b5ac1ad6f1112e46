import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { formatLlmsText, formatOpenSearch } from '@/lib/exports/discovery'
import { exportFormats } from '@/lib/exports/formats'

test('a browser can search the portal from its description', () => {
  const templates: Record<string, string> = {}
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, attributes }) => {
    if (local === 'Url') templates[attributes.type?.value ?? ''] = attributes.template?.value ?? ''
  })
  parser.write(formatOpenSearch('https://portal.example/a&b')).close()
  expect(templates['text/html']).toBe('https://portal.example/a&b/trials?q={searchTerms}')
  expect(templates['application/atom+xml']).toContain('/feeds/trials.atom?q={searchTerms}')
})

test('programs that read texts find every format, the API and the tools', () => {
  const text = formatLlmsText('https://portal.example')
  expect(text).toMatch(/^# Cell Therapy Trials\n\n> /)
  for (const { id } of exportFormats) {
    expect(text).toContain(`](https://portal.example/export/trials.${id}): `)
  }
  for (const path of ['/mcp', '/api/v2/studies', '/feeds/trials.atom']) {
    expect(text).toContain(`](https://portal.example${path}): `)
  }
})
