import type { GeoDecay } from '@/lib/search/engine'

/** The factor for relevance at a distance in metres: 1 close by, towards 0 far away. */
export function createDecay({
  form,
  scaleMetres,
  offsetMetres,
  decay,
}: GeoDecay): (metres: number) => number {
  const logarithm = Math.log(decay)
  return (metres) => {
    const scales = Math.max(0, metres - offsetMetres) / scaleMetres
    switch (form) {
      case 'exp':
        return Math.exp(logarithm * scales)
      case 'gauss':
        return Math.exp(logarithm * scales ** 2)
      case 'linear':
        return Math.max(0, 1 - (1 - decay) * scales)
    }
  }
}
