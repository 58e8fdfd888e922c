import respondentCss from './ui/respondent.css?inline'

/** Everything a respondent's page wears: it travels inside the page, so that no second request stands in the way. */
export const respondentStyle = respondentCss
