import { NONCE, secureHeaders } from 'hono/secure-headers'

/**
 * Nothing is loaded from anywhere else, nothing may frame a page, no script runs without this answer's nonce.
 * No style attribute either: react-aria's parts are drawn in the browser only, where styles go through the CSSOM.
 * `same-origin` referrers: with `no-referrer` browsers send `Origin: null` and posts without script would be refused.
 */
export function pageHeaders(options: {
  secure: boolean
  development: boolean
  /** The microphone is for a survey's pages alone. */
  mayRecord: boolean
}) {
  return secureHeaders({
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // For browsers and plug-ins that are no more; a slow phone waits for every header.
    xXssProtection: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    strictTransportSecurity: options.secure ? 'max-age=63072000; includeSubDomains' : false,
    permissionsPolicy: {
      accelerometer: [],
      camera: [],
      displayCapture: [],
      geolocation: [],
      gyroscope: [],
      magnetometer: [],
      microphone: options.mayRecord ? ['self'] : [],
      payment: [],
      usb: [],
    },
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [NONCE, "'strict-dynamic'"],
      styleSrc: ["'self'", NONCE],
      styleSrcAttr: ["'none'"],
      imgSrc: ["'self'"],
      // What was recorded without a network is played from the page's own memory.
      mediaSrc: options.mayRecord ? ["'self'", 'blob:'] : ["'self'"],
      fontSrc: ["'self'"],
      workerSrc: ["'self'"],
      connectSrc: options.development ? ["'self'", 'ws:'] : ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  })
}
