/** The decoder in a worker. A new input ends the work on the one before. */
export class Decoder {
  #source;
  #worker;
  #waiting = new Map();
  #id = 0;

  /** @param source the script of the worker */
  constructor(source) {
    this.#source = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    this.#start();
  }

  #start() {
    this.#worker = new Worker(this.#source);
    this.#worker.onmessage = ({ data }) => this.#waiting.get(data.id)?.(data);
  }

  #ask(question, onAnswer, transfer = []) {
    const id = ++this.#id;
    this.#waiting.set(id, (answer) => onAnswer(answer, () => this.#waiting.delete(id)));
    this.#worker.postMessage({ id, ...question }, transfer);
  }

  #askOnce(question) {
    return new Promise((resolve) =>
      this.#ask(question, ({ result }, done) => {
        done();
        resolve(result);
      }),
    );
  }

  /** Reads an input, passes its events on in batches, and resolves to its summary. Ends what was asked before. */
  read(bytes, format, onEvents) {
    if (this.#waiting.size > 0) {
      this.#worker.terminate();
      this.#waiting.clear();
      this.#start();
    }
    return new Promise((resolve) =>
      this.#ask(
        { read: { bytes, format } },
        ({ events, summary }, done) => {
          if (events) {
            onEvents(events);
          } else {
            done();
            resolve(summary);
          }
        },
        [bytes.buffer],
      ),
    );
  }

  /** Resolves to the explanation of a frame. */
  explain(raw) {
    return this.#askOnce({ explain: raw });
  }

  /** Resolves to what a text says. */
  sms(text) {
    return this.#askOnce({ sms: text });
  }

  /** Resolves to the lines of a redacted input, and how many frames were left out. */
  redact(bytes, format, key) {
    return this.#askOnce({ redact: { bytes, format, key } });
  }

  /** Ends the worker. */
  end() {
    this.#worker.terminate();
  }
}
