// Ships inside the package, bundled with chartjs-node-canvas; @napi-rs/canvas itself is an ordinary dependency, found by the usual way up.
module.exports = require('@napi-rs/canvas');
