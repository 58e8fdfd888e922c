import { NONCE, secureHeaders } from 'hono/secure-headers'

// react-aria renders its visually hidden parts with one style attribute: allowed by its hash, on the desk only.
// A test works the hash out again from what react-aria renders.
export const reactAriaStyleHash = "'sha256-OPvH+zTsq+vvwlH2fikB1Fveiha+jXy32l3j4fYaEpA='"

/**
 * Nothing is loaded from anywhere else, nothing may frame a page, no script runs without this answer's nonce.
 * `same-origin` referrers: with `no-referrer` browsers send `Origin: null` and posts without script would be refused.
 */
export function pageHeaders(options: { desk: boolean; secure: boolean; development: boolean }) {
  return secureHeaders({
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: options.secure ? 'max-age=63072000; includeSubDomains' : false,
    permissionsPolicy: {
      accelerometer: [],
      camera: [],
      displayCapture: [],
      geolocation: [],
      gyroscope: [],
      magnetometer: [],
      microphone: [],
      payment: [],
      usb: [],
    },
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [NONCE, "'strict-dynamic'"],
      styleSrc: ["'self'", NONCE],
      styleSrcAttr: options.desk ? ["'unsafe-hashes'", reactAriaStyleHash] : ["'none'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: options.development ? ["'self'", 'ws:'] : ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  })
}
