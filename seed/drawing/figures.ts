import * as blossoms from './crafts/blossoms.ts';
import * as hats from './crafts/hats.ts';
import * as printed from './crafts/printed.ts';
import * as turned from './crafts/turned.ts';
import * as woven from './crafts/woven.ts';
import * as wrought from './crafts/wrought.ts';
import type { Figure } from './sheet.ts';

/** Every figure a seed product may name. */
export const FIGURES: Record<string, Figure> = {
  'plain-hat': { draw: hats.plainHat, hung: true },
  'poem-hat': { draw: hats.poemHat, hung: true },
  'embroidered-hat': { draw: hats.embroideredHat, hung: true },
  'lotus-leaf-hat': { draw: hats.lotusLeafHat, hung: true },
  'paper-lotus': { draw: blossoms.paperLotus, hung: false },
  'altar-flowers': { draw: blossoms.altarFlowers, hung: false },
  bouquet: { draw: blossoms.bouquet, hung: false },
  musician: { draw: printed.musician, hung: true },
  wrestlers: { draw: printed.wrestlers, hung: true },
  'beast-print': { draw: printed.beastPrint, hung: true },
  couplets: { draw: printed.couplets, hung: true },
  'embroidery-panel': { draw: printed.embroideryPanel, hung: true },
  'embroidery-hoop': { draw: printed.embroideryHoop, hung: false },
  'embroidered-scarf': { draw: printed.embroideredScarf, hung: true },
  'ao-dai': { draw: printed.aoDai, hung: true },
  'kitchen-gods': { draw: printed.kitchenGods, hung: false },
  'clay-vase': { draw: turned.clayVase, hung: false },
  'clay-pot': { draw: turned.clayPot, hung: false },
  whistle: { draw: turned.whistle, hung: false },
  bell: { draw: turned.bell, hung: false },
  censer: { draw: turned.censer, hung: false },
  crane: { draw: turned.crane, hung: false },
  'ginger-jar': { draw: turned.gingerJar, hung: false },
  'incense-box': { draw: turned.incenseBox, hung: false },
  'incense-bundle': { draw: wrought.incenseBundle, hung: false },
  basket: { draw: woven.basket, hung: false },
  lantern: { draw: woven.lantern, hung: true },
  'bamboo-bag': { draw: woven.bambooBag, hung: false },
  'sedge-bag': { draw: woven.sedgeBag, hung: false },
  'sedge-tray': { draw: woven.sedgeTray, hung: false },
  'sedge-mat': { draw: woven.sedgeMat, hung: true },
  'zeng-cloth': { draw: woven.zengCloth, hung: true },
  'zeng-scarf': { draw: woven.zengScarf, hung: true },
  'zeng-bag': { draw: woven.zengBag, hung: false },
  'carved-box': { draw: wrought.carvedBox, hung: false },
  relief: { draw: wrought.relief, hung: true },
  knife: { draw: wrought.knife, hung: false },
  sickle: { draw: wrought.sickle, hung: false },
  'enamel-plate': { draw: wrought.enamelPlate, hung: false },
  'enamel-jewel': { draw: wrought.enamelJewel, hung: true },
};
