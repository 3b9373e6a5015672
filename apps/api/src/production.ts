// Libraries check their own use unless they are told that this is production; the checks are a third of a request.
process.env['NODE_ENV'] ??= 'production';
