import { createServer } from 'node:http'
import process from 'node:process'

// Ends with the first request, like a program that runs out of memory.
createServer(() => process.exit(3)).listen(process.argv[2], () => process.send?.('listening'))
