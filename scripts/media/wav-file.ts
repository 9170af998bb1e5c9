/** Bytes of a 16-bit PCM WAV file. One array a channel, all of one length, -1 to 1; louder samples are clipped. */
export const wavFile = (channels: readonly Float32Array[], sampleRate: number): Buffer => {
  const frames = channels[0]?.length ?? 0;
  const frameBytes = channels.length * 2;
  const data = frames * frameBytes;
  const file = Buffer.alloc(44 + data);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(36 + data, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels.length, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * frameBytes, 28);
  file.writeUInt16LE(frameBytes, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(data, 40);
  channels.forEach((samples, channel) => {
    samples.forEach((sample, frame) => {
      const value = Math.round(Math.min(1, Math.max(-1, sample)) * 32_767);
      file.writeInt16LE(value, 44 + frame * frameBytes + channel * 2);
    });
  });
  return file;
};
