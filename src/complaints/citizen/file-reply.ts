import type { Reply } from '#platform/http/route.ts'

/** A file that somebody attached, as it is shown: pictures at once, the rest saved; nothing in it runs. */
export const fileReply = ({
  bytes,
  contentType,
  name,
}: {
  bytes: Buffer
  contentType: string
  name: string
}): Reply => ({
  bytes,
  contentType,
  fileName: name,
  inline: contentType.startsWith('image/'),
  headers: {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  },
})
