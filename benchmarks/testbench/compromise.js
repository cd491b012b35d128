// compromise (npm), over the protocol of `copydesk testbench`: sentences as texts, in order; with the argument
// "offsets", as spans. Its offsets count UTF-16 units; the command says so with --offsets utf-16.
const readline = require('readline')
const nlp = require('compromise')

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, text } = JSON.parse(line)
  const found = nlp(text).sentences().json({ offset: true })
  const sentences = found.map(({ text, offset }) =>
    process.argv[2] === 'offsets' ? [offset.start, offset.start + offset.length] : text
  )
  console.log(JSON.stringify({ id, sentences }))
})
