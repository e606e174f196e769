/** White noise, seeded, as long as `seconds`: loops of different odd lengths never fall into step. */
export const noiseBuffer = (context: BaseAudioContext, seconds: number, seed: number): AudioBuffer => {
  const length = Math.round(seconds * context.sampleRate);
  const buffer = context.createBuffer(1, length, context.sampleRate);
  const data = buffer.getChannelData(0);
  let state = (seed * 2654435761) >>> 0 || 1;
  for (let i = 0; i < length; i += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    data[i] = state / 2147483648 - 1;
  }
  return buffer;
};

/** A loop of noise, running from now on. */
export const runNoise = (context: BaseAudioContext, seconds: number, seed: number): AudioBufferSourceNode => {
  const source = context.createBufferSource();
  source.buffer = noiseBuffer(context, seconds, seed);
  source.loop = true;
  source.start();
  return source;
};

export const filterOf = (
  context: BaseAudioContext,
  type: BiquadFilterType,
  frequency: number,
  q = 0.7,
  gain = 0,
): BiquadFilterNode => {
  const filter = context.createBiquadFilter();
  filter.type = type;
  filter.frequency.value = frequency;
  filter.Q.value = q;
  filter.gain.value = gain;
  return filter;
};

export const gainOf = (context: BaseAudioContext, gain: number): GainNode => {
  const node = context.createGain();
  node.gain.value = gain;
  return node;
};

/** Connects nodes in a row and returns the last. */
export const chain = (first: AudioNode, ...rest: AudioNode[]): AudioNode => {
  let at = first;
  for (const node of rest) {
    at.connect(node);
    at = node;
  }
  return at;
};
