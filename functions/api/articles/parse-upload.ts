/** Parses what somebody has sent, as text or as a file in Base64. */
import type { ParseResult } from '../../../shared/document/parse/port.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { Upload } from '../../contract/schemas/articles.ts'

type Sent = Pick<Upload, 'format' | 'content' | 'locale' | 'title' | 'address'>

export const parseUpload = (ports: Ports, { format, content, locale, title, address }: Sent): Promise<ParseResult> =>
  ports.parse(
    {
      ...{ format, content },
      ...(locale ? { locale } : {}),
      ...(title ? { title } : {}),
      ...(address ? { address } : {}),
    },
    ports.newId(),
  )
