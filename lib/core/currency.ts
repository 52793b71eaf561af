/** How many decimals a currency's minor unit has, by ISO 4217 (list one, published by SIX). */
import type { Currency } from './amount.ts';

/** The exceptions; every other currency in use has two. Codes without a minor unit (metals, XDR, XXX) count as whole. */
const EXCEPTIONS: Readonly<Record<number, readonly Currency[]>> = {
  0: [
    ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI'],
    ...['VND', 'VUV', 'XAF', 'XOF', 'XPF'],
    ...['XAG', 'XAU', 'XBA', 'XBB', 'XBC', 'XBD', 'XDR', 'XPD', 'XPT', 'XSU', 'XTS', 'XUA', 'XXX'],
  ],
  3: ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'],
  4: ['CLF', 'UYW'],
};

const DECIMALS = new Map(
  Object.entries(EXCEPTIONS).flatMap(([decimals, codes]) =>
    codes.map((code): [Currency, number] => [code, Number(decimals)]),
  ),
);

/** Decimals of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: Currency): number {
  return DECIMALS.get(currency) ?? 2;
}

/** Has the shape of a code: three capital letters. Whether it is in use, only its users know. */
export function isCurrency(text: string): text is Currency {
  return /^[A-Z]{3}$/.test(text);
}
