type Mode = 'off' | 'on' | 'all'
type Deeds = { chooseMode(mode: Mode): void; toggleAll(): void; again(): void }

// Kept while pages are turned, and on no disk.
let chosenVoice: string | undefined

/** The switch of a page: links without script, buttons with it, and the choice of a voice and a speed. */
export function listenPanel(bar: HTMLElement, deeds: Deeds) {
  const on = asButton(bar.querySelector<HTMLElement>('[data-listen-switch="on"]'))
  const off = asButton(bar.querySelector<HTMLElement>('[data-listen-switch="off"]'))
  const all = bar.querySelector<HTMLButtonElement>('[data-listen-switch="all"]')
  const how = bar.querySelector<HTMLElement>('.listen-bar__how')
  const options = bar.querySelector<HTMLElement>('[data-listen-options]')
  const voiceList = bar.querySelector<HTMLSelectElement>('[data-listen-voice]')
  const speedList = bar.querySelector<HTMLSelectElement>('[data-listen-speed]')
  const allWords = all?.querySelector('span')
  const readAll = allWords?.textContent ?? ''
  let rate = Number(bar.dataset.rate ?? 1)
  let listed = ''

  on?.addEventListener('click', () => deeds.chooseMode('on'))
  off?.addEventListener('click', () => deeds.chooseMode('off'))
  all?.addEventListener('click', deeds.toggleAll)
  for (const option of speedList?.options ?? []) option.selected = Number(option.dataset.rate) === rate
  speedList?.addEventListener('change', () => {
    rate = Number(speedList.selectedOptions[0]?.dataset.rate ?? 1)
    remember('speed', speedList.value)
    deeds.again()
  })
  voiceList?.addEventListener('change', () => {
    chosenVoice = voiceList.value
    deeds.again()
  })

  /** In the settings of the visit, as the link without script does it. */
  function remember(name: string, value: string) {
    // The answer leads back to this page, which is not wanted again.
    fetch(`/settings?${name}=${value}`, { redirect: 'manual', keepalive: true }).catch(() => undefined)
  }

  return {
    remember,
    rate: () => rate,
    voice: (voices: readonly SpeechSynthesisVoice[]) =>
      voices.find(({ voiceURI }) => voiceURI === chosenVoice) ??
      voices.find((voice) => voice.default) ??
      voices[0],
    /** Where the button that was pressed goes, the focus goes to what one may want next. */
    draw({
      mode,
      voices,
      speaking,
    }: {
      mode: Mode
      voices: readonly SpeechSynthesisVoice[]
      speaking: boolean
    }) {
      const listens = mode !== 'off'
      const hadFocus = [on, off].find((button) => button === document.activeElement)
      if (on) on.hidden = listens
      for (const part of [off, all, how, options]) if (part) part.hidden = !listens
      if (hadFocus?.hidden) (listens ? all : on)?.focus()
      all?.setAttribute('aria-pressed', String(speaking))
      if (all && allWords) allWords.textContent = speaking ? (all.dataset.stop ?? '') : readAll
      const names = voices.map(({ voiceURI }) => voiceURI).join('\n')
      if (!voiceList || names === listed) return
      listed = names
      voiceList.replaceChildren(...voices.map((voice) => new Option(voice.name, voice.voiceURI)))
      if (chosenVoice) voiceList.value = chosenVoice
      const label = voiceList.closest('label')
      if (label) label.hidden = voices.length < 2
    },
  }
}

function asButton(link: HTMLElement | null): HTMLButtonElement | undefined {
  if (!link) return undefined
  const button = document.createElement('button')
  button.type = 'button'
  button.className = link.className
  button.hidden = link.hidden
  button.dataset.listenSwitch = link.dataset.listenSwitch ?? ''
  button.append(...link.childNodes)
  link.replaceWith(button)
  return button
}
