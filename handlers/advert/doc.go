// Package advert is the form of an advert: which question stands on which
// page under which condition, and the way between what was typed and an
// advert. What a field is, its choices and its place in the advert are rows of
// models.AdvertFields; the pages here name them and say how they are laid out.
// It knows nothing of HTTP or HTML.
package advert
