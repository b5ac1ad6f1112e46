import { env } from '@/lib/env'

/** Sends traces through OpenTelemetry if its own variables name a receiver; otherwise nothing is sent. */
export async function register(): Promise<void> {
  if (!env.isTraced) return
  const { registerOTel } = await import('@vercel/otel')
  registerOTel({ serviceName: 'cell-therapy-trials' })
}
