// The content policy lets no text be run as a program, so schemas are read without being compiled to one.
import { config } from 'zod'

config({ jitless: true })
