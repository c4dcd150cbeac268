import { Option } from 'commander'
import { dayArgument } from './arguments.ts'

/** `--cut-on DAY`: for a monthly extract whose last date is earlier than the day it was taken. */
export const cutOnOption = (): Option =>
  new Option(
    '--cut-on <day>',
    'the newest return is an extract cut on this day (default: its dates tell)',
  ).argParser(dayArgument)
