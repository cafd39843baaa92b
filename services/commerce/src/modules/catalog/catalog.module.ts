import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/index.js';
import { MediaModule } from '../media/index.js';
import { VillagesModule } from '../villages/index.js';
import { EditionsStore } from './data/editions.store.js';
import { HomeQueries } from './data/home.queries.js';
import { MakersStore } from './data/makers.store.js';
import { Names } from './data/names.js';
import { NearWordsQueries } from './data/near-words.queries.js';
import { PhotographsStore } from './data/photographs.store.js';
import { PiecesQueries } from './data/pieces.queries.js';
import { PiecesStore } from './data/pieces.store.js';
import { OffersQueries } from './data/offers.queries.js';
import { OffersStore } from './data/offers.store.js';
import { OwnPiecesQueries } from './data/own-pieces.queries.js';
import { PiecesOnSale } from './data/pieces-on-sale.queries.js';
import { ProductsForSale } from './data/products-for-sale.queries.js';
import { ProductPageQueries } from './data/product-page.queries.js';
import { ProductsStore } from './data/products.store.js';
import { ShopIndexStore } from './data/shop-index.store.js';
import { ShopListQueries } from './data/shop-list.queries.js';
import { ShopProductsStore } from './data/shop-products.store.js';
import { SalePricesStore } from './data/sale-prices.store.js';
import { ShareRatesStore } from './data/share-rates.store.js';
import { SitemapQueries } from './data/sitemap.queries.js';
import { SoughtQueries } from './data/sought.queries.js';
import { TariffCodesStore } from './data/tariff-codes.store.js';
import { SuggestionsQueries } from './data/suggestions.queries.js';
import { CatalogController } from './http/catalog.controller.js';
import { KeptAnswers } from './http/kept-answers.js';
import { OfficeSalePricesController } from './http/office-sale-prices.controller.js';
import { OfficeTariffCodesController } from './http/office-tariff-codes.controller.js';
import { OfficeOffersController } from './http/office-offers.controller.js';
import { StudioOffersController } from './http/studio-offers.controller.js';
import { StudioPiecesController } from './http/studio-pieces.controller.js';
import { DraftMadePiece } from './use-cases/draft-made-piece.js';
import { FoldShopCounts } from './jobs/fold-shop-counts.job.js';
import { FoldShopIndex } from './jobs/fold-shop-index.job.js';
import { OnForgetPhotograph } from './jobs/forget-photograph.job.js';
import { OnVillagesImported } from './jobs/on-villages-imported.job.js';
import { AddOfferPhotograph } from './use-cases/add-offer-photograph.js';
import { AddPhotograph } from './use-cases/add-photograph.js';
import { BeginOffer } from './use-cases/begin-offer.js';
import { ChangeDraft } from './use-cases/change-draft.js';
import { CountProducts } from './use-cases/count-products.js';
import { CreateDraft } from './use-cases/create-draft.js';
import { CreateProduct } from './use-cases/create-product.js';
import { DiscardOffer } from './use-cases/discard-offer.js';
import { GiveEditionPlacesBack } from './use-cases/give-edition-places-back.js';
import { MovePieces } from './use-cases/move-pieces.js';
import { NumberPieces } from './use-cases/number-pieces.js';
import { OfferPieces } from './use-cases/offer-pieces.js';
import { RecordAvailability } from './use-cases/record-availability.js';
import { RecordMakerKey } from './use-cases/record-maker-key.js';
import { RecordShareRates } from './use-cases/record-share-rates.js';
import { RemoveOfferPhotograph } from './use-cases/remove-offer-photograph.js';
import { RemovePhotograph } from './use-cases/remove-photograph.js';
import { SetEdition } from './use-cases/set-edition.js';
import { SetOfferTerms } from './use-cases/set-offer-terms.js';
import { SetSalePrice } from './use-cases/set-sale-price.js';
import { SetTariffCode } from './use-cases/set-tariff-code.js';
import { StopOffer } from './use-cases/stop-offer.js';
import { StopSalePrice } from './use-cases/stop-sale-price.js';
import { TakeEditionPlaces } from './use-cases/take-edition-places.js';
import { TakePieceBack } from './use-cases/take-piece-back.js';
import { TurnPrices } from './use-cases/turn-prices.js';
import { TellStory } from './use-cases/tell-story.js';

const open = [
  AddPhotograph,
  CreateDraft,
  CreateProduct,
  DraftMadePiece,
  GiveEditionPlacesBack,
  MovePieces,
  NumberPieces,
  OfferPieces,
  PiecesQueries,
  OwnPiecesQueries,
  PiecesOnSale,
  ProductsForSale,
  RecordAvailability,
  RecordMakerKey,
  RecordShareRates,
  TakeEditionPlaces,
  TakePieceBack,
  TellStory,
];

@Module({
  imports: [HistoryModule, MediaModule, VillagesModule],
  controllers: [
    CatalogController,
    OfficeSalePricesController,
    OfficeTariffCodesController,
    OfficeOffersController,
    StudioOffersController,
    StudioPiecesController,
  ],
  providers: [
    ...open,
    AddOfferPhotograph,
    BeginOffer,
    ChangeDraft,
    CountProducts,
    DiscardOffer,
    EditionsStore,
    FoldShopCounts,
    FoldShopIndex,
    HomeQueries,
    KeptAnswers,
    MakersStore,
    Names,
    NearWordsQueries,
    OffersQueries,
    OffersStore,
    OnForgetPhotograph,
    OnVillagesImported,
    PhotographsStore,
    PiecesStore,
    ProductPageQueries,
    ProductsStore,
    RemoveOfferPhotograph,
    RemovePhotograph,
    SalePricesStore,
    SetEdition,
    SetOfferTerms,
    SetSalePrice,
    SetTariffCode,
    StopOffer,
    StopSalePrice,
    TurnPrices,
    ShareRatesStore,
    ShopIndexStore,
    ShopListQueries,
    ShopProductsStore,
    SitemapQueries,
    SoughtQueries,
    SuggestionsQueries,
    TariffCodesStore,
  ],
  exports: open,
})
export class CatalogModule {}
