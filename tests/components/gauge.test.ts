/** The gauge's pieces: never clamped, the limit is a mark, what runs past it is its own piece. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gaugeShares } from '../../components/budget/gauge.tsx';

test('overage runs past the limit mark and is as long as what is over', () => {
  const { drawn, over, limit } = gaugeShares({ limit: 100, spent: 80, mine: 30, otherOpen: 40 });
  expect(drawn.map((piece) => Math.round((piece.share / limit) * 100))).toEqual([80, 20, 0, 0]);
  expect(Math.round((over / limit) * 100)).toBe(50);
});

test('the pieces and the overage never leave the ruler, and add up to the total', () => {
  const amount = fc.integer({ min: -1000, max: 1_000_000_000 });
  fc.assert(
    fc.property(
      amount,
      amount,
      amount,
      amount,
      amount,
      (limit, spent, mine, mineOpen, otherOpen) => {
        const shares = gaugeShares({ limit, spent, mine, mineOpen, otherOpen });
        const sum = shares.drawn.reduce((all, piece) => all + piece.share, 0) + shares.over;
        expect(sum).toBeLessThanOrEqual(1);
        expect(shares.limit).toBeLessThanOrEqual(1);
        for (const piece of shares.drawn) expect(piece.share).toBeGreaterThanOrEqual(0);
        const total = [spent, mine, mineOpen, otherOpen].reduce(
          (all, one) => all + Math.max(0, one),
          0,
        );
        if (limit > 0 && total > 0) expect(sum / shares.limit).toBeCloseTo(total / limit, 4);
      },
    ),
  );
});
