export { correctDetails, type DetailCorrection, isDetailType, placesOf } from './correct-details.ts'
export { type DetailType, detailTypes, type PersonalDetail } from './detail.ts'
export { findPersonalDetails } from './find.ts'
export { type DetailLabel, type Redacted, type Redaction, redact, redactPart } from './redact.ts'
