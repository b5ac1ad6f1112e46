import { createServer } from 'node:http'
import process from 'node:process'

// Ends with the first request, as a program does that has not enough memory for what it reads then.
createServer(() => process.exit(3)).listen(process.argv[2], () => process.send?.('listening'))
