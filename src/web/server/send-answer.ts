import type { FastifyReply } from 'fastify'
import type { Answer, FileAnswer, RedirectAnswer } from './answer.ts'
import type { Exchange } from './exchange.ts'
import { cookieNames, cookieOptions } from './cookies.ts'
import { leaveNotice } from './notice-cookie.ts'
import { askerOf, viewerOf } from './viewer.ts'

/** Pages and files about people are kept by nobody on the way. */
const KEPT_NOWHERE = 'no-store'

/** Turns an answer into what goes over the line. */
export function sendAnswer(answer: Answer, exchange: Exchange): FastifyReply {
  const { request, reply, parts } = exchange
  reply.header('cache-control', KEPT_NOWHERE)
  switch (answer.kind) {
    case 'page':
      return reply
        .code(answer.status)
        .type('text/html; charset=utf-8')
        .send(parts.shell.render(answer, viewerOf(request)))
    case 'redirect':
      return sendRedirect(answer, exchange)
    case 'file':
      return sendFile(answer, reply)
    case 'json':
      return reply.code(answer.status).send(answer.value)
  }
}

function sendRedirect(answer: RedirectAnswer, exchange: Exchange): FastifyReply {
  const { request, reply, parts } = exchange
  const names = cookieNames(parts.settings)
  const options = cookieOptions(parts.settings)
  if (answer.session === 'end') reply.clearCookie(names.session, options)
  else if (answer.session)
    // relative, so that a computer whose clock is wrong can sign in
    reply.setCookie(names.session, answer.session.token, {
      ...options,
      maxAge: Math.round((answer.session.expires - parts.ports.now()) / 1000),
    })
  const secret = typeof answer.session === 'object' ? answer.session.token : askerOf(request).secret
  if (answer.notice && secret !== undefined) leaveNotice(exchange, secret, answer.notice)
  return reply.redirect(answer.to, 303)
}

const sendFile = (answer: FileAnswer, reply: FastifyReply): FastifyReply =>
  reply
    .type(answer.type)
    .header('content-disposition', `attachment; filename="${answer.name.replaceAll(/[^\w.-]/g, '-')}"`)
    .send(answer.body)
