import { UnitOfWork } from '../../src/platform/unit-of-work.js';

/** While `asking` runs, somebody is in the way of each transaction at its end, once: its work is done, lost and done again. */
export async function inTheWayOfEach<T>(asking: () => Promise<T>): Promise<T> {
  const usual = UnitOfWork.prototype['once'];
  const lost = new WeakSet();
  UnitOfWork.prototype['once'] = function (this: UnitOfWork, work, ...rest) {
    if (lost.has(work)) return usual.call(this, work, ...rest) as ReturnType<typeof work>;
    lost.add(work);
    const losing: typeof work = async (tx) => {
      await work(tx);
      throw Object.assign(new Error('Somebody is in the way.'), { code: '40001' });
    };
    return usual.call(this, losing, ...rest) as ReturnType<typeof work>;
  };
  try {
    return await asking();
  } finally {
    UnitOfWork.prototype['once'] = usual;
  }
}
