// On every page: the Design System's own behaviour, and small things that help where a script may run.
import { initAll } from 'govuk-frontend'
import { offerPictures } from './parts/chart-picture.ts'
import { offerFolds } from './parts/fold.ts'

initAll()
offerPictures()
offerFolds()
