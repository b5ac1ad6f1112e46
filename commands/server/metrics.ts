import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { readFileSync } from 'node:fs'
import type { PageCache } from './page-cache'
import type { RenderPool } from './render-pool'

// What the server counts of itself, in the text that Prometheus reads.

/** Where an answer came from. */
export type AnsweredFrom = 'cache' | 'validator' | 'render' | 'server'

export interface Metrics {
  countAnswer(kind: string, status: number, from: AnsweredFrom, seconds: number): void
  /** All figures, those of the data included. */
  format(data: Readonly<Record<string, number>>): Promise<string>
  readonly contentType: string
}

export function createMetrics(pool: RenderPool, cache: PageCache): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'http_requests_total',
    help: 'Answers by kind of address, status and where they came from',
    labelNames: ['kind', 'status', 'from'],
    registers,
  })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the last byte of its answer',
    labelNames: ['kind', 'from'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30],
    registers,
  })
  const gauge = (name: string, help: string, read: () => number) => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  }
  gauge('page_cache_bytes', 'Bytes of kept answers', () => cache.bytes)
  gauge('page_cache_answers', 'Kept answers', () => cache.count)
  gauge('render_waiting_requests', 'Requests that wait for a render process', () => {
    return pool.getLoad().waiting
  })
  gauge('render_busy_processes', 'Render processes at work', () => {
    return pool.getLoad().rendering
  })
  gauge('render_processes', 'Render processes that are ready', () => pool.getLoad().processes)
  gauge('render_open_streams', 'Large answers being sent', () => pool.getLoad().streaming)
  gauge(
    'render_process_restarts',
    'Render processes that ended by themselves and were restarted',
    () => {
      return pool.getLoad().restarts
    },
  )
  gauge('render_resident_memory_bytes', 'Memory of the render processes', () => {
    return pool.getLoad().pids.reduce((sum, pid) => sum + readResidentBytes(pid), 0)
  })
  const dataGauges = new Map<string, Gauge>()

  return {
    countAnswer(kind, status, from, took) {
      answers.inc({ kind, status, from })
      seconds.observe({ kind, from }, took)
    },
    format(data) {
      for (const [name, value] of Object.entries(data)) {
        const known =
          dataGauges.get(name) ?? new Gauge({ name, help: `${name} of the data`, registers })
        dataGauges.set(name, known)
        known.set(value)
      }
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}

const pageBytes = 4096

/** Zero where the system does not tell. */
function readResidentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes
  } catch {
    return 0
  }
}
