import type { LoaderFunctionArgs } from '@remix-run/node'
import { uploadedResponse } from '#app/survey/index.server.ts'

export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  return uploadedResponse(house, request, params.blob ?? '')
}
