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

/**
 * What projects are paid in: the currencies and funds of list one, and those lately replaced on it (ANG, BGN), since old
 * projects keep theirs. Metals, bond units, drawing rights and test codes are left out.
 */
const IN_USE = new Set(
  [
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE',
    'CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD',
    'HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD',
    'MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR',
    'RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH',
    'UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG',
  ].flatMap((line) => line.split(' ')),
);

/** Is this the code of a currency, by ISO 4217? */
export function isCurrency(text: string): text is Currency {
  return IN_USE.has(text);
}
