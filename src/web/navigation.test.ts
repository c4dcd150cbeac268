import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../access/index.ts'
import { NAVIGATION, navigationFor, type NavigationGroup } from './navigation.ts'

const groups: readonly NavigationGroup[] = [
  {
    text: 'Records',
    pages: [
      { text: 'Imports', href: '/imports', permission: 'see_children', question: 'Which?' },
      { text: 'Quality', href: '/quality', permission: 'see_aggregates', question: 'How?' },
    ],
  },
  {
    text: 'People',
    pages: [{ text: 'Users', href: '/users', permission: 'manage_users', question: 'Who?' }],
  },
]

const shownTo = (role: Role | undefined, path = '/'): string[] =>
  navigationFor(role && { id: '1', name: '', email: '', role, isActive: true }, path, groups).map(
    group => `${group.text}: ${group.pages.map(page => page.text).join(', ')} → ${group.href}`,
  )

describe('the navigation', () => {
  it('shows a person the pages that they may see, and no group without pages', () => {
    expect(shownTo('analyst')).toEqual(['Records: Imports, Quality → /imports'])
    expect(shownTo('councillor')).toEqual(['Records: Quality → /quality'])
    expect(shownTo('administrator')).toEqual(['Records: Quality → /quality', 'People: Users → /users'])
    expect(shownTo(undefined)).toEqual([])
  })

  it('marks the page that one is on, and its group, also below it', () => {
    const user = { id: '1', name: '', email: '', role: 'analyst', isActive: true } as const
    const [records] = navigationFor(user, '/imports/7', groups)
    expect(records).toMatchObject({ isCurrent: true })
    expect(records!.pages.map(page => page.isCurrent)).toEqual([true, false])
    expect(navigationFor(user, '/imports-of-old', groups)[0]!.isCurrent).toBe(false)
  })

  it('gives everyone somewhere to start', () => {
    for (const role of ROLES)
      expect(navigationFor({ id: '1', name: '', email: '', role, isActive: true }, '/')).not.toEqual([])
  })

  it('has each address once, and a question for each page', () => {
    const pages = NAVIGATION.flatMap(group => group.pages)
    expect(new Set(pages.map(page => page.href)).size).toBe(pages.length)
    for (const page of pages) expect(page.question).toMatch(/\?$/)
  })
})
