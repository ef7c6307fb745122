import { CHECKED_ON } from './row.ts';

/**
 * Fingerprints of 17 foreign predatory loan apps (none of them Chinese) and 17 of their hosts.
 * Source: eset/malware-ioc, spyloan, 2024-10-15. Copyright 2014-2018 ESET spol. s r.o., BSD-2-Clause: see data/LICENSE-eset.txt.
 */
export const SPYLOAN_SHA256: ReadonlySet<string> = new Set([
  '42c20ef7913d596a475c108c0ed372995ec04b5a710b0f51cfc749e409bbc625',
  '97c1ede53312b5efc3f9e929cdcef4fee9ae54ed9123a256df85c1ac901922f5',
  '81f41a2d788eb728385c6689b6664848791a10d153db3e057eb20e9d80b9ff60',
  '2014f0655875b62b563cc030eb5f57537625e377efa6ffbda35acd07017c673d',
  '8f8ce7916a849f58dd74069a1028a19732fc4c454b7fff84b40d4ac07d1edb7e',
  '5d5547cfe902188803301152433ceedbbf31b6f7be97141078e97d5f3c986fb4',
  '04ce3c28a1bdd079a8d6707ea2c4b526a6ee735935dce194ce1d1f4ecc2b58ed',
  '4732c4d8e51a7bed9cfaf0d69868b0e72175a658175d219cc9d04cffa1dacf3c',
  '2ae44078807edae58fb6d383f86e6e5db62262fd7b830d7f430702bc56b5c055',
  'c65298b6cd5a1769c747a0c7fb589ffa12fdf832b64787283953eaa57b65bc1c',
  '40f13c6b1a5a750cc41af5f401d1772c38406c59c178dd22ad25d6513a6158bf',
  '65ad85202c229b138c60233c756d0953a8b0538f43e82728fc809d7345c55004',
  '9eb13898532f4521961c5a5a1382cd0b96dfe40196371628b1792678b900b6db',
  'bb75c4b61de2bca0ad5477e9882bded6dbcea6731844d863145d3806a6035fcb',
  'bd1b03b7a268e9c13b24bc7fc1b21ef76c0bd834ff8f04d6e0b8e8d6fa5a20b9',
  'da9641b884ef1ee3ac513feeb71c237c7e54f3e32a8dea1ece524fcb94aa78ab',
  'd3d7af119747d8730fa85c1284f4c6de9ecb6cdec9b713a077e1ac964778eed3',
]);

export const SPYLOAN_HOSTS: readonly string[] = [
  'pss.aakredit.in',
  'www.guayabacash.com',
  'eg.easycredit-app.com',
  'ag.ahymvoxxg.com',
  'hwpamjvk.whcashph.com',
  'qt.qtzhreop.com',
  'rest.bhvbhgvh.space',
  'la6gd.cashwow.club',
  'mpx.mpxoptim.com',
  'oy.oyeqctus.com',
  'iu.iuuaufbt.com',
  'kk.softheartlend2.com',
  'www.credibusco.com',
  'cy.amorcash.com',
  'api.yumicash.com',
  'app.truenaira.co',
  'apitai.coccash.com',
];

export const SPYLOAN_CHECKED_ON = CHECKED_ON;
