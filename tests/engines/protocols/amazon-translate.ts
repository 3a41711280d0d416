/** Amazon Translate's TranslateText in AWS's JSON 1.1 protocol, as its API reference has it. */
import * as z from 'zod'
import { amazonTranslate } from '../../../infra/engines/amazon-translate.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { instead, networkWays, type Protocol } from './server.ts'

const requestSchema = z.strictObject({
  Text: z.string().min(1),
  SourceLanguageCode: localeSchema,
  TargetLanguageCode: localeSchema,
  TerminologyNames: z.array(z.string()).optional(),
})
const error = (status: number, type: string, message = '') => instead(status, { __type: type, message })

export const amazonTranslateProtocol: Protocol = {
  name: 'amazon-translate',
  answer({ headers, body }, translate) {
    if (headers['x-amz-target'] !== 'AWSShineFrontendService_20170701.TranslateText')
      return { status: 400, body: { __type: 'UnknownOperationException' } }
    if (!/^AWS4-HMAC-SHA256 Credential=id\//.test(headers.authorization ?? ''))
      return { status: 403, body: { __type: 'MissingAuthenticationTokenException' } }
    const { Text, SourceLanguageCode, TargetLanguageCode } = requestSchema.parse(body)
    const TranslatedText = translate(Text, SourceLanguageCode, TargetLanguageCode)
    return { status: 200, body: { TranslatedText, SourceLanguageCode, TargetLanguageCode } }
  },
  ways: [
    ...networkWays,
    { name: '500 without a type', reply: instead(500, {}), failure: { kind: 'unavailable' } },
    { name: 'InternalServerException', reply: error(500, 'InternalServerException'), failure: { kind: 'unavailable' } },
    {
      name: 'ServiceUnavailableException',
      reply: error(400, 'ServiceUnavailableException'),
      failure: { kind: 'unavailable' },
    },
    {
      name: 'TooManyRequestsException',
      reply: error(400, 'TooManyRequestsException'),
      failure: { kind: 'rate-limited' },
    },
    { name: 'ThrottlingException', reply: error(400, 'ThrottlingException'), failure: { kind: 'rate-limited' } },
    {
      name: 'TextSizeLimitExceededException',
      reply: error(400, 'TextSizeLimitExceededException'),
      failure: { kind: 'too-large' },
    },
    {
      name: 'UnsupportedLanguagePairException',
      reply: error(400, 'UnsupportedLanguagePairException'),
      failure: { kind: 'unsupported' },
    },
    { name: 'LimitExceededException', reply: error(400, 'LimitExceededException'), failure: { kind: 'quota' } },
    {
      name: 'AccessDeniedException',
      reply: error(400, 'AccessDeniedException', 'not authorized'),
      failure: { kind: 'quota', reason: 'the engine answered 400: AccessDeniedException' },
    },
    {
      name: 'InvalidSignatureException',
      reply: error(403, 'InvalidSignatureException'),
      failure: { kind: 'quota' },
    },
    {
      name: 'ResourceNotFoundException',
      reply: error(400, 'ResourceNotFoundException'),
      failure: { kind: 'unavailable' },
    },
    {
      name: 'InvalidRequestException',
      reply: error(400, 'InvalidRequestException', 'bad text'),
      failure: { kind: 'refused', reason: 'the engine answered 400: InvalidRequestException' },
    },
    { name: '200 with another shape', reply: instead(200, {}), failure: { kind: 'unavailable' } },
    { name: '200 with no JSON', reply: instead(200, '{"Transl'), failure: { kind: 'unavailable' } },
  ],
  engine: (url, timeoutMs) =>
    amazonTranslate({
      client: {
        endpoint: url,
        region: 'eu-central-1',
        credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
        requestHandler: { requestTimeout: timeoutMs, throwOnRequestTimeout: true, connectionTimeout: timeoutMs },
      },
    }),
}
