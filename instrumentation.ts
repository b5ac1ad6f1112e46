import { env } from '@/lib/env'

/** Sends traces by OpenTelemetry where its own variables say where to; nobody is called otherwise. */
export async function register(): Promise<void> {
  if (!env.isTraced) return
  const { registerOTel } = await import('@vercel/otel')
  registerOTel({ serviceName: 'cell-therapy-trials' })
}
