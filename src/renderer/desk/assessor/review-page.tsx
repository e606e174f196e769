export function ReviewPage() {
  return undefined;
}
