package web

import (
	"testing"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

func TestTheReaderChoosesTheCoding(t *testing.T) {
	app := fiber.New()
	for accepts, want := range map[string]string{
		"": identity, "identity": identity, "gzip": Gzip, "br": Brotli, "gzip, deflate, br, zstd": Brotli, "GZIP": Gzip,
		"br;q=0, gzip": Gzip, "br;q=0.5, gzip;q=0.8": Gzip, "*": Brotli, "*;q=0": identity, "br;q=0, *": Gzip, "deflate": identity,
		"gzip;q=0.2, identity;q=0.5": identity, "gzip;q=x": identity, "br;q=0.000": identity,
	} {
		ctx := app.AcquireCtx(&fasthttp.RequestCtx{})
		ctx.Request().Header.Set(fiber.HeaderAcceptEncoding, accepts)
		if got := CodingOf(ctx, true, true); got != want {
			t.Errorf("%q: %s, want %s", accepts, got, want)
		}
		if got := CodingOf(ctx, false, false); got != identity {
			t.Errorf("%q: %s of a file that is not packed", accepts, got)
		}
		app.ReleaseCtx(ctx)
	}
}
