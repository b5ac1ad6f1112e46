/** Typed arrays that grow by doubling, for values stored one after the other. */
function defineGrowing<Data extends Int32Array | Float64Array>(allocate: (length: number) => Data) {
  return class {
    data = allocate(1024)
    length = 0

    push(value: number): void {
      if (this.length === this.data.length) {
        const larger = allocate(this.data.length * 2)
        larger.set(this.data)
        this.data = larger
      }
      this.data[this.length++] = value
    }
  }
}

export const GrowingInts = defineGrowing((length) => new Int32Array(length))
export type GrowingInts = InstanceType<typeof GrowingInts>

export const GrowingFloats = defineGrowing((length) => new Float64Array(length))
export type GrowingFloats = InstanceType<typeof GrowingFloats>
