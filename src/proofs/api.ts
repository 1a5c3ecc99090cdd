import { z } from 'zod'
import { granted } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { checkText } from './check-text.ts'
import { readKeys, readRevocations, type ListDependencies } from './lists.ts'
import { verdictAnswer, verdictView } from './verdict-view.ts'

const key = z.object({
  id: z.string(),
  algorithm: z.literal('Ed25519'),
  publicKey: z.string(),
  madeAt: z.string(),
  retiredAt: z.string().nullable(),
})

/** Public keys, revocations and the check of a proof, for programs and for the page that works without a network. */
export const proofApi = (with_: ListDependencies): Route[] => [
  questionRoute({
    method: 'GET',
    path: '/api/v1/proof-keys',
    access: 'public',
    summary: 'Public keys that proofs of cover are signed with, the newest first',
    tag: 'Proofs',
    answer: z.object({ asOf: z.string(), keys: z.array(key) }),
    handle: async () => granted(await readKeys(with_)),
  }),
  questionRoute({
    method: 'GET',
    path: '/api/v1/proof-revocations',
    access: 'public',
    summary: 'Ids of unexpired proofs whose insurance ended or whose policy was replaced',
    tag: 'Proofs',
    answer: z.object({ asOf: z.string(), proofs: z.array(z.string()) }),
    handle: async () => granted(await readRevocations(with_)),
  }),
  questionRoute({
    method: 'POST',
    path: '/api/v1/proof-checks',
    access: 'public',
    summary: 'Check the text of a proof: valid or not, how old, and what cannot be known from it',
    tag: 'Proofs',
    body: z.object({ text: z.string().max(2000) }),
    answer: verdictAnswer,
    async handle({ body, call }) {
      const { verdict, lists } = await checkText(with_, body.text)
      return granted(verdictView(verdict, lists, call.view.language))
    },
  }),
]
