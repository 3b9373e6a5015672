export default function ImportRoute() {
  return null;
}
