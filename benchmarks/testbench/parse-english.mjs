// parse-english (npm, of the retext family), over the protocol of `copydesk testbench`.
import readline from 'node:readline'
import { ParseEnglish } from 'parse-english'

const parser = new ParseEnglish()
readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, text } = JSON.parse(line)
  const tree = parser.parse(text)
  const sentences = []
  const paragraphs = []
  const span = (node) => [node.position.start.offset, node.position.end.offset]
  let rendered = ''
  const walk = (node) => {
    if (node.type === 'SentenceNode') sentences.push(span(node))
    if (node.type === 'ParagraphNode') paragraphs.push(span(node))
    if ('value' in node) rendered += node.value
    for (const child of node.children || []) walk(child)
  }
  walk(tree)
  console.log(JSON.stringify({ id, sentences, paragraphs, rendered }))
})
