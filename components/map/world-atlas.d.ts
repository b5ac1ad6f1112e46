// The files are large; their types are declared here, so that the compiler need not read them.

declare module 'world-atlas/countries-50m.json' {
  import type { WorldTopology } from '@/components/map/topology'
  const topology: WorldTopology
  export default topology
}

declare module 'world-atlas/countries-110m.json' {
  import type { WorldTopology } from '@/components/map/topology'
  const topology: WorldTopology
  export default topology
}
