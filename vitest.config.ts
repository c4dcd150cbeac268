import { defineConfig } from 'vitest/config'

export const config = defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.prop.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
})

// vitest reads a default export: the one place in the project that has one
export default config
